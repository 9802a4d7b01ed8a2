package org.signalbox.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.signalbox.task.ProblemException;

/** The tables of {@code bench tabular}: nine by name, and those listed in {@code tables.csv}. */
public final class TabularSets {
  private static final List<String> NINE =
      List.of(
          "adult,salary,classification",
          "churn,Churn,classification",
          "nursery,class,classification",
          "kropt,game,classification",
          "auto-mpg,mpg,regression",
          "heart,target,classification",
          "cancer,Classification,classification",
          "audiology,class,classification",
          "zoo,class_type,classification");

  private TabularSets() {}

  /**
   * Those that are there.
   *
   * @param folder with {@code adult.csv} and the like, and {@code uci/tables.csv}
   * @throws ProblemException SB-LAB-05 when there are none
   */
  public static List<TabularSet> of(Path folder) throws IOException {
    List<TabularSet> sets = new ArrayList<>();
    for (String line : NINE) {
      String[] cells = line.split(",");
      add(sets, folder.resolve(cells[0] + ".csv"), cells[1], cells[2]);
    }
    Path list = folder.resolve("uci/tables.csv");
    if (Files.exists(list)) {
      for (String line : Files.readAllLines(list).stream().skip(1).toList()) {
        String[] cells = line.split(",");
        add(sets, folder.resolve("uci").resolve(cells[0]), cells[2], cells[1]);
      }
    }
    if (sets.isEmpty()) {
      throw ProblemException.of("SB-LAB-05", folder.toString());
    }
    return List.copyOf(sets);
  }

  private static void add(List<TabularSet> sets, Path file, String target, String problem) {
    if (Files.exists(file)) {
      String name = file.getFileName().toString().replaceFirst("\\.csv$", "");
      var asked = problem.equals("regression") ? TabularSet.Asked.VALUE : TabularSet.Asked.CLASS;
      sets.add(new TabularSet(name, file, target, asked));
    }
  }
}
