"""Checks that inference.py gives the answers in ../vectors/types.json: python3 check_vectors.py"""

import json
import os
import sys

from inference import input_fn, model_fn, output_fn, predict_fn

HERE = os.path.dirname(os.path.abspath(__file__))
TOLERANCE = 1e-5


def main():
    model = model_fn(os.path.join(HERE, "..", "weights"))
    with open(os.path.join(HERE, "..", "vectors", "types.json"), encoding="utf-8") as file:
        vectors = json.load(file)
    wrong = 0
    for vector in vectors:
        body, _ = output_fn(predict_fn(input_fn(json.dumps({"inputs": vector["text"]})), model))
        answers = json.loads(body)
        expected = {each["label"]: each["score"] for each in vector["expected"]}
        off = max(abs(each["score"] - expected[each["label"]]) for each in answers)
        if off > TOLERANCE or answers[0]["label"] != vector["expected"][0]["label"]:
            wrong += 1
            print(f"{vector['name']}: off by {off}")
    print(f"{len(vectors) - wrong} of {len(vectors)} vectors agree")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
