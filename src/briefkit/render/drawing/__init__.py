"""Pictures of data, drawn once for all formats: a few shapes in named inks, which each format puts on its page.

`lower_report` lays a chart out as shapes; a PDF and a web page draw them as they are, a DOCX has a picture of them.
"""
