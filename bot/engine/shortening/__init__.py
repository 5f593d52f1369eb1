"""The smallest span of a sentence that answers a question: candidates, features, a linear model."""
