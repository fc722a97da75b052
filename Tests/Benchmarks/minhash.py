"""The peer of the near-duplicate check: datasketch's MinHash LSH over the texts of a file, one a line.

    minhash.py TEXTS

Sets of pairs of characters, 128 permutations, Jaccard 0.7, each text looked up among those before it; the pairs are
candidates by estimate and are not verified. The whole set of a text goes in at once (`update_batch`), which is the fast
way of the library.
"""

import sys

from datasketch import MinHash, MinHashLSH


def main():
    index = MinHashLSH(threshold=0.7, num_perm=128)
    pairs = 0
    with open(sys.argv[1], encoding="utf-8") as file:
        for number, line in enumerate(file):
            text = line.strip()
            signature = MinHash(num_perm=128)
            signature.update_batch([text[place : place + 2].encode() for place in range(len(text) - 1)])
            pairs += len(index.query(signature))
            index.insert(number, signature)
    print(pairs, "pairs")


if __name__ == "__main__":
    main()
