package org.signalbox.viewmodel;

import java.util.List;
import org.signalbox.task.ColumnRole;
import org.signalbox.task.Dataset;
import org.signalbox.task.Material;

/** The role that the user gave a column by hand. */
public record RoleCorrection(String column, ColumnRole role) {
  /** The material with these roles; columns that it lacks are passed over. */
  static Material applied(List<RoleCorrection> corrections, Material material) {
    if (!(material instanceof Dataset data)) {
      return material;
    }
    Dataset corrected = data;
    for (RoleCorrection correction : corrections) {
      corrected = corrected.as(correction.column(), correction.role());
    }
    return corrected;
  }
}
