"""What the engine is: an article indexed, questions in, slices of the article out."""
