package org.signalbox.catalog;

/** Where a model comes from; earlier ones win over later ones of the same name. */
public enum Origin {
  /** The folder that SIGNALBOX_MODELS names. */
  ENVIRONMENT,
  /** Shipped beside the app; read-only. */
  APP,
  /** Added by the user; the only ones that can be removed. */
  USER
}
