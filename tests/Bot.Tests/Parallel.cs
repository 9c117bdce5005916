// Most of a test waits for a service of its own: more of them than there are processors.
[assembly: CollectionBehavior(MaxParallelThreads = 4)]
