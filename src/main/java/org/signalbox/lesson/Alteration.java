package org.signalbox.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.signalbox.task.Column;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.Table;
import org.signalbox.task.TabularTask;

/** What is done to a table, by a seed, to see which engine minds. */
enum Alteration {
  /** So many columns of numbers drawn from a bell curve, which say nothing about the target. */
  NOISE_COLUMNS {
    @Override
    Parting of(Parting clean, double amount, SplittableRandom random) {
      TabularTask task = clean.task();
      List<Column> columns = new ArrayList<>(task.table().columns());
      List<String> features = new ArrayList<>(task.features());
      for (int c = 0; c < (int) amount; c++) {
        String name = "noise " + (c + 1);
        columns.add(NumberColumn.of(name, bells(task.table().rows(), random)));
        features.add(name);
      }
      return with(clean, new Table(task.table().name(), columns), features);
    }
  },
  /**
   * The columns of numbers, each brought to mean 0 and spread 1, turned together: by an angle of
   * this many degrees in each of as many random planes as there are columns. What the table says
   * stays the same.
   */
  ROTATION {
    @Override
    Parting of(Parting clean, double amount, SplittableRandom random) {
      return with(
          clean,
          new Rotation(Math.toRadians(amount)).of(clean.task(), random),
          clean.task().features());
    }
  },
  /** This share of the rows to learn from gets a wrong class, or another row's value. */
  WRONG_LABELS {
    @Override
    Parting of(Parting clean, double amount, SplittableRandom random) {
      int[] hit = some(clean.train(), amount, random);
      Column wrong = Damage.mislabelled(clean.task(), hit, random);
      return with(
          clean,
          clean.task().table().map(c -> c.name().equals(wrong.name()) ? wrong : c),
          clean.task().features());
    }
  },
  /** In this share of the rows to learn from one number stands in another unit, 25.4 as large. */
  MIXED_UNITS {
    @Override
    Parting of(Parting clean, double amount, SplittableRandom random) {
      int[] hit = some(clean.train(), amount, random);
      return with(clean, Damage.misread(clean.task(), hit, random), clean.task().features());
    }
  },
  /** This share of the rows to learn from is replaced by copies of one in twenty of them. */
  COPIES {
    @Override
    Parting of(Parting clean, double amount, SplittableRandom random) {
      int[] train = RowSample.shuffled(clean.train(), random.nextLong());
      int kept = train.length - (int) Math.round(amount * train.length);
      int few = Math.max(1, train.length / 20);
      int[] rows =
          IntStream.range(0, train.length).map(i -> i < kept ? train[i] : train[i % few]).toArray();
      return new Parting(clean.task(), rows, clean.test());
    }
  },
  /** All three kinds of damage, one after another, a third of the amount each. */
  DIRT {
    @Override
    Parting of(Parting clean, double amount, SplittableRandom random) {
      Parting labels = WRONG_LABELS.of(clean, amount / 3, random.split());
      Parting units = MIXED_UNITS.of(labels, amount / 3, random.split());
      return COPIES.of(units, amount / 3, random.split());
    }
  };

  abstract Parting of(Parting clean, double amount, SplittableRandom random);

  /** What its amounts are. */
  Measure.Kind kind() {
    return switch (this) {
      case NOISE_COLUMNS, ROTATION -> Measure.Kind.COUNT;
      case WRONG_LABELS, MIXED_UNITS, COPIES, DIRT -> Measure.Kind.SHARE;
    };
  }

  /** Kebab-case, as lessons write it. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static double[] bells(int rows, SplittableRandom random) {
    return IntStream.range(0, rows).mapToDouble(_ -> random.nextGaussian()).toArray();
  }

  private static int[] some(int[] rows, double share, SplittableRandom random) {
    int count = (int) Math.round(share * rows.length);
    return IntStream.of(RowSample.shuffled(rows, random.nextLong())).limit(count).toArray();
  }

  private static Parting with(Parting clean, Table table, List<String> features) {
    TabularTask task = clean.task();
    return new Parting(
        new TabularTask(
            table,
            task.target(),
            task.problemType(),
            features,
            task.classes(),
            task.sampling(),
            List.of()),
        clean.train(),
        clean.test());
  }
}
