import re

from rank_bm25 import BM25Okapi

index = BM25Okapi([re.findall(r"\w+", text.lower()) for _, text in documents], k1=1.2, b=0.75)


def score(query):
    return index.get_scores(re.findall(r"\w+", query.lower()))

