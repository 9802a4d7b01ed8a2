package org.signalbox.language;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.Progress;

/** Writes one model's matrices: counts what is done, looks for a cancel, measures the loss. */
final class ImportWork {
  /** Where a matrix stands, as far as that decides how it is kept. */
  enum Place {
    PROJECTION,
    /** The attention's output: 4 bits show here most. */
    OUTPUT,
    /** Token vectors, and the head that reads the same bytes. */
    EMBEDDING
  }

  private final WeightFiles files;
  private final ModelForm form;
  private final ImportLoss.Measure loss = new ImportLoss.Measure();
  private final Progress progress;
  private final Cancellation cancellation;
  private final long total;
  private long done;

  ImportWork(
      WeightFiles files, ModelForm form, GgufFile source, Progress progress, Cancellation cancel) {
    this.files = files;
    this.form = form;
    this.progress = progress;
    cancellation = cancel;
    total = Math.max(1, source.weights());
  }

  WeightFiles files() {
    return files;
  }

  ImportLoss loss() {
    return loss.total();
  }

  /** What the matrix will take in a file. */
  long bytes(List<GgufTensor> stack, Place place) {
    return form == ModelForm.FLOAT
        ? stack.stream().mapToLong(t -> 4L * t.rows() * t.columns()).sum()
        : QuantizedMatrix.shape(stack, codes(stack, place)).bytes();
  }

  /** Writes tensors of equal width as one matrix. */
  StoredMatrix write(List<GgufTensor> stack, Place place) throws IOException {
    if (form == ModelForm.FLOAT) {
      int rows = stack.stream().mapToInt(GgufTensor::rows).sum();
      return new StoredMatrix.Floats(
          rows, stack.getFirst().columns(), files.put(out -> floats(stack, out)));
    }
    WeightForm codes = codes(stack, place);
    return QuantizedMatrix.write(
        stack,
        codes,
        files,
        (tensor, row, coded, shape) -> {
          if (!codes.keeps(tensor.type())) {
            loss.row(tensor, row, coded, shape);
          }
          did(tensor.columns());
        });
  }

  private void floats(List<GgufTensor> stack, WeightFiles.Out out) throws IOException {
    int columns = stack.getFirst().columns();
    float[] row = new float[columns];
    ByteBuffer bytes = ByteBuffer.allocate(4 * columns).order(ByteOrder.LITTLE_ENDIAN);
    for (GgufTensor tensor : stack) {
      for (int i = 0; i < tensor.rows(); i++) {
        tensor.row(i, row);
        bytes.clear().asFloatBuffer().put(row);
        out.write(bytes);
        did(columns);
      }
    }
  }

  private void did(int weights) {
    done += weights;
    if (done % 65_536 < weights) {
      cancellation.check();
      progress.done(Math.min(1, (double) done / total));
    }
  }

  private WeightForm codes(List<GgufTensor> stack, Place place) {
    if (place == Place.EMBEDDING) {
      return new EmbeddingForm();
    }
    return switch (form) {
      case AS_FILED -> asFiled(stack, place);
      case FOUR_BIT -> new AugmentedForm();
      case FOUR_BIT_COARSE -> new FourBitForm();
      case EIGHT_BIT -> new EightBitForm();
      case FLOAT -> throw new IllegalStateException("floats have no codes");
    };
  }

  private static WeightForm asFiled(List<GgufTensor> stack, Place place) {
    if (stack.stream().allMatch(t -> t.type() == GgufType.Q4_0)) {
      return new FourBitForm();
    }
    return place == Place.PROJECTION && stack.stream().allMatch(ImportWork::fourBits)
        ? new AugmentedForm()
        : new EightBitForm();
  }

  private static boolean fourBits(GgufTensor tensor) {
    return switch (tensor.type()) {
      case Q4_0, Q4_1, Q4_K -> true;
      case F32, F16, BF16, Q5_0, Q5_1, Q8_0, Q5_K, Q6_K -> false;
    };
  }
}
