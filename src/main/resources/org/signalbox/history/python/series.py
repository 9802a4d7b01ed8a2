import numpy as np
from statsforecast import models

HORIZON = {{horizon}}
SEASON = {{season}}
ORIGINS = {{origins}}

{{read}}


{{note}}def forecast(history, horizon):
    return {{call}}


errors = []
for back in range(ORIGINS):
    for values in series:
        origin = len(values) - (back + 1) * HORIZON
        if origin < {{least}}:
            continue
        history, future = values[:origin], values[origin : origin + HORIZON]
        said = forecast(history, HORIZON)
        lag = SEASON if len(history) > SEASON else 1
        scale = np.nanmean(np.abs(history[lag:] - history[:-lag]))
        errors.extend(np.abs(future - said) / scale)
print("MASE", float(np.nanmean(errors)))

for values in series:
    print(forecast(values, {{ahead}}))
