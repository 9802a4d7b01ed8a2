import numpy as np

documents = {{documents}}
queries = {{queries}}
TOP = {{top}}

{{model}}

for query in queries:
    scores = np.asarray(score(query))
    for i in np.argsort(-scores)[:TOP]:
        print(query, "->", documents[i][0], float(scores[i]))
