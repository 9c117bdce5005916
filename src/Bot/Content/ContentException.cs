namespace ChatAssist.Bot.Content;

/// <summary>A content file is wrong; the message says which, where and what to do. The start stops.</summary>
internal sealed class ContentException(string message) : Exception(message);
