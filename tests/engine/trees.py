"""Small trees that the tests of the confidence share."""

from bot.engine.forest import Tree

# Node 0 parts by number 0 at 0.5: below it leaf 1, above it node 2, which parts by number 1 at 10: leaves 3 and 4.
TREE = Tree(
    feature=(0, -1, 1, -1, -1),
    threshold=(0.5, 0.0, 10.0, 0.0, 0.0),
    left=(1, -1, 3, -1, -1),
    right=(2, -1, 4, -1, -1),
    value=(0.0, -1.0, 0.0, 2.0, 3.0),
)
LEAF = Tree(feature=(-1,), threshold=(0.0,), left=(-1,), right=(-1,), value=(0.25,))
