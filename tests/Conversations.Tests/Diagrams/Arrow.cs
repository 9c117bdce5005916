namespace ChatAssist.Conversations.Tests.Diagrams;

/// <summary>From one state, through one kind of input, to another; with what is said and done on the way.</summary>
internal sealed record Arrow(string From, string To, string Input, string Result);
