import xgboost
from sklearn.feature_extraction.text import TfidfVectorizer


def fit_predict(texts, y, asked):
    words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, min_df=2, max_features=3000)
    model = xgboost.XGBClassifier(
        n_estimators=100, learning_rate=0.1, max_depth=6, subsample=0.8, random_state=SEED
    ).fit(words.fit_transform(texts), y)
    return model.predict(words.transform(asked))

