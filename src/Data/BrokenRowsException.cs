namespace ChatAssist.Data;

/// <summary>The rows of a write contradict what is stored (a constraint). The database is well; trying again does not help.</summary>
public sealed class BrokenRowsException(Exception inner) : Exception(inner.Message, inner);
