package org.signalbox.evaluation;

/** A figure of quality in the field's terms. */
public enum Metric {
  ACCURACY("accuracy", true),
  BALANCED_ACCURACY("balanced accuracy", true),
  F1("F1", true),
  AUC("AUC", true),
  AVERAGE_PRECISION("average precision", true),
  LOG_LOSS("log loss", false),
  BRIER("Brier score", false),
  CALIBRATION_ERROR("ECE", false),
  RMSE("RMSE", false),
  MAE("MAE", false),
  R2("R²", true),
  MAPE("MAPE", false),
  COVERAGE_90("coverage 90 %", true),
  MASE("MASE", false),
  SMAPE("sMAPE", false),
  COVERAGE("coverage 95 %", true),
  EXACT_MATCH("exact match", true),
  ROUGE_L("ROUGE-L", true),
  NDCG("nDCG@10", true),
  RECALL("recall@10", true);

  private final String word;
  private final boolean higherIsBetter;

  Metric(String word, boolean higherIsBetter) {
    this.word = word;
    this.higherIsBetter = higherIsBetter;
  }

  /** The metric's name on screens and in JSON. */
  public String word() {
    return word;
  }

  public boolean higherIsBetter() {
    return higherIsBetter;
  }

  /** The value of a perfect answer. */
  public double perfect() {
    return higherIsBetter ? 1 : 0;
  }
}
