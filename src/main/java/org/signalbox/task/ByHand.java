package org.signalbox.task;

import java.util.List;

/**
 * What the user put right in the columns of an input, at most one of each a column.
 *
 * @param types that the columns are read with
 * @param roles that they have after that
 */
public record ByHand(List<TypeCorrection> types, List<RoleCorrection> roles) {
  public ByHand {
    types = List.copyOf(types);
    roles = List.copyOf(roles);
  }

  public static ByHand none() {
    return new ByHand(List.of(), List.of());
  }

  /** The material, read with the types, in these roles; columns that it lacks are passed over. */
  public Material inRoles(Material material) {
    if (!(material instanceof Dataset data)) {
      return material;
    }
    Dataset corrected = data;
    for (RoleCorrection correction : roles) {
      corrected = corrected.as(correction.column(), correction.role());
    }
    return corrected;
  }
}
