package org.signalbox.boosting;

import java.util.Arrays;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.signalbox.engine.UnpackedLibraries;

/** Features in XGBoost's own memory, freed by {@link #close()}. */
final class NativeMatrix implements AutoCloseable {
  final DMatrix matrix;

  private NativeMatrix(DMatrix matrix) {
    this.matrix = matrix;
  }

  static NativeMatrix of(Features features) throws XGBoostError {
    return switch (features) {
      case DenseFeatures dense -> dense(dense);
      case SparseFeatures sparse -> sparse(sparse);
    };
  }

  static NativeMatrix of(Examples examples) throws XGBoostError {
    NativeMatrix made = of(examples.features());
    try {
      made.matrix.setLabel(examples.labels());
      return made;
    } catch (XGBoostError error) {
      made.close();
      throw error;
    }
  }

  private static NativeMatrix dense(DenseFeatures dense) throws XGBoostError {
    DMatrix matrix = new DMatrix(dense.values(), dense.rows(), dense.columns(), Float.NaN);
    UnpackedLibraries.XGBOOST.release();
    try {
      matrix.setFeatureTypes(dense.types().stream().map(t -> t.sign).toArray(String[]::new));
      return new NativeMatrix(matrix);
    } catch (XGBoostError error) {
      matrix.dispose();
      throw error;
    }
  }

  private static NativeMatrix sparse(SparseFeatures sparse) throws XGBoostError {
    DMatrix matrix =
        new DMatrix(
            sparse.starts(),
            sparse.indices(),
            sparse.values(),
            DMatrix.SparseType.CSR,
            sparse.columns());
    UnpackedLibraries.XGBOOST.release();
    String[] types = new String[sparse.columns()];
    Arrays.fill(types, FeatureType.NUMBER.sign);
    try {
      matrix.setFeatureTypes(types);
      return new NativeMatrix(matrix);
    } catch (XGBoostError error) {
      matrix.dispose();
      throw error;
    }
  }

  @Override
  public void close() {
    matrix.dispose();
  }
}
