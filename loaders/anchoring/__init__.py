"""What finding the topic of each sentence is made of."""
