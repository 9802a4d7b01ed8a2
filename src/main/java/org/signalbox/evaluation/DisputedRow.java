package org.signalbox.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What engines say of one row or document.
 *
 * @param row index in the user's task
 * @param truth what is known of it
 * @param claims one an engine, in their order; empty where an engine did not answer this row
 * @param disagreement 0 when all think the same
 */
public record DisputedRow(int row, Claim truth, List<Optional<Claim>> claims, double disagreement) {
  public DisputedRow {
    claims = List.copyOf(claims);
  }

  /** Whether engines name different classes or numbers. */
  public boolean disputed() {
    return claims.stream().flatMap(Optional::stream).map(DisputedRow::said).distinct().count() > 1;
  }

  /** Whether an engine named the true class, or came nearest of all to the true number. */
  public boolean right(int engine) {
    return claims.get(engine).filter(this::right).isPresent();
  }

  private boolean right(Claim claim) {
    double nearest =
        claims.stream()
            .flatMap(Optional::stream)
            .flatMapToDouble(c -> distance(c).stream())
            .min()
            .orElse(Double.NaN);
    return switch (claim) {
      case Claim.Named _ -> said(claim).equals(said(truth));
      case Claim.Valued _ -> distance(claim).orElse(Double.NaN) == nearest;
    };
  }

  private OptionalDouble distance(Claim claim) {
    return claim instanceof Claim.Valued(double said) && truth instanceof Claim.Valued(double known)
        ? OptionalDouble.of(Math.abs(said - known))
        : OptionalDouble.empty();
  }

  private static String said(Claim claim) {
    return switch (claim) {
      case Claim.Named(String label, double _) -> label;
      case Claim.Valued(double number) -> Double.toString(number);
    };
  }
}
