package org.signalbox.tabular;

import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Family;
import org.signalbox.engine.Standing;

/** What people should know about the engines of this room. */
final class Cards {
  /** The jar of XGBoost with its native libraries. */
  private static final long XGBOOST_BYTES = 16_000_000;

  static final EngineCard XGBOOST =
      new EngineCard(
          "xgboost",
          "XGBoost",
          Family.TABULAR,
          Standing.CONTENDER,
          "Apache-2.0",
          XGBOOST_BYTES,
          "Predicts a column of a table with boosted trees; takes missing values and categories as"
              + " they are.",
          "Chen and Guestrin, 2016, XGBoost: A Scalable Tree Boosting System");

  static final EngineCard FOREST =
      new EngineCard(
          "random-forest",
          "Random forest",
          Family.TABULAR,
          Standing.CONTENDER,
          "Apache-2.0",
          0,
          "Predicts a column of a table by the mean of a hundred independent trees.",
          "Breiman, 2001, Random Forests");

  static final EngineCard LINEAR =
      new EngineCard(
          "linear",
          "Linear model",
          Family.TABULAR,
          Standing.CONTENDER,
          "Apache-2.0",
          0,
          "Predicts a column of a table by a weighted sum of the others: ridge or logistic"
              + " regression.",
          "Hastie, Tibshirani and Friedman, 2009, The Elements of Statistical Learning, chapters 3"
              + " and 4");

  static final EngineCard TREE =
      new EngineCard(
          "tree",
          "Readable tree",
          Family.TABULAR,
          Standing.CONTENDER,
          "Apache-2.0",
          0,
          "Predicts a column of a table by at most eleven questions that fit on a screen.",
          "Breiman, Friedman, Olshen and Stone, 1984, Classification and Regression Trees");

  static final EngineCard NEIGHBOURS =
      new EngineCard(
          "knn",
          "Nearest neighbours",
          Family.TABULAR,
          Standing.RESERVE,
          "Apache-2.0",
          0,
          "Predicts a column of a table by the rows that resemble each row most.",
          "Cover and Hart, 1967, Nearest Neighbor Pattern Classification");

  static final EngineCard TUNED =
      new EngineCard(
          "xgboost-tuned",
          "XGBoost, tuned",
          Family.TABULAR,
          Standing.RESERVE,
          "Apache-2.0",
          XGBOOST_BYTES,
          "XGBoost with settings found by a search of a few seconds.",
          "Jamieson and Talwalkar, 2016, Non-stochastic Best Arm Identification and Hyperparameter"
              + " Optimization");

  static final EngineCard BLEND =
      new EngineCard(
          "blend",
          "Blend of the best",
          Family.TABULAR,
          Standing.RESERVE,
          "Apache-2.0",
          XGBOOST_BYTES,
          "Tries boosted trees, forests, linear models and neighbours for a few seconds and"
              + " averages the best.",
          "Caruana, Niculescu-Mizil, Crew and Ksikes, 2004, Ensemble Selection from Libraries of"
              + " Models");

  static final EngineCard LAGS =
      new EngineCard(
          "xgboost-lags",
          "XGBoost on lags",
          Family.TABULAR,
          Standing.CONTRAST,
          "Apache-2.0",
          XGBOOST_BYTES,
          "Turns a series into a table of its own past and lets boosted trees continue it.",
          "Bontempi, Ben Taieb and Le Borgne, 2013, Machine Learning Strategies for Time Series"
              + " Forecasting");

  static final EngineCard WORDS =
      new EngineCard(
          "tfidf-xgboost",
          "XGBoost on words",
          Family.TABULAR,
          Standing.CONTRAST,
          "Apache-2.0",
          XGBOOST_BYTES,
          "Turns texts into a table of weighted words and word pairs and lets boosted trees label"
              + " them.",
          "Salton and Buckley, 1988, Term-Weighting Approaches in Automatic Text Retrieval");

  static final EngineCard BASELINE =
      new EngineCard(
          "baseline-table",
          "Most frequent class or mean",
          Family.TABULAR,
          Standing.BASELINE,
          "Apache-2.0",
          0,
          "Looks at the target only; whoever does not beat it has learned nothing.",
          "Holte, 1993, Very Simple Classification Rules Perform Well on Most Commonly Used"
              + " Datasets");

  private Cards() {}
}
