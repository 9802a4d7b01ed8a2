from sentence_transformers import SentenceTransformer

encoder = SentenceTransformer("sentence-transformers/all-MiniLM-L6-v2")
vectors = encoder.encode([text for _, text in documents], normalize_embeddings=True)


def score(query):
    return vectors @ encoder.encode(query, normalize_embeddings=True)

