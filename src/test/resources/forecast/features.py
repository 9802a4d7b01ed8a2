"""Writes features.json: features of three series as the Python package tsfeatures 0.4.5 has them.
usage: features.py OUT"""
import json, sys
import numpy as np
from tsfeatures import acf_features, crossing_points, flat_spots, lumpiness, pacf_features, stability, unitroot_kpss

rng=np.random.default_rng(4); t=np.arange(96)
series={"seasonal":(12, 100+.4*t+12*np.sin(2*np.pi*t/12)+rng.normal(0,3,96)), "walk":(1, 50+np.cumsum(rng.normal(0.2,1,60)))}
out=[]
for name,(m,y) in series.items():
    y=np.round(y,3); z=(y-y.mean())/y.std(ddof=1); d={}
    for f in (acf_features,pacf_features,lumpiness,stability,crossing_points,flat_spots,unitroot_kpss): d.update(f(z,m))
    out.append({"name":name,"season":m,"y":y.tolist(),"features":{k:float(v) for k,v in d.items()}})
json.dump(out,open(sys.argv[1],"w"))
