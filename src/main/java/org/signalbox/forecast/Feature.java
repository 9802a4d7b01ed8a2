package org.signalbox.forecast;

/**
 * What the gate looks at in a series. None depends on the unit or the level's sign; most follow
 * FFORMA's list (Montero-Manso et al. 2020, table 3), as the R package tsfeatures computes them.
 */
enum Feature {
  LENGTH,
  SEASON,
  CYCLES,
  ACF1,
  ACF10,
  DIFF1_ACF1,
  DIFF1_ACF10,
  DIFF2_ACF1,
  DIFF2_ACF10,
  SEASONAL_ACF,
  PACF5,
  DIFF1_PACF5,
  DIFF2_PACF5,
  TREND,
  SEASONAL_STRENGTH,
  SPIKE,
  LINEARITY,
  CURVATURE,
  REST_ACF1,
  REST_ACF10,
  ENTROPY,
  LUMPINESS,
  STABILITY,
  CROSSING_POINTS,
  FLAT_SPOTS,
  HURST,
  NONLINEARITY,
  KPSS,
  ARCH,
  VARIATION,
  SKEWNESS,
  STRAIGHTNESS,
  RECENT_STRAIGHTNESS,
  LAST_STEP,
  DISTANCE_FROM_MEAN,
  GROWTH,
  DEMAND_INTERVAL,
  DEMAND_VARIATION,
  POSITIVE
}
