namespace ChatAssist.Conversations;

/// <summary>One filling of a questionnaire by a person.</summary>
/// <param name="Key">Unique for the person: the form's name, with what it is about where there are several.</param>
/// <param name="Version">The published version of the form that it was begun with, or carried over to.</param>
/// <param name="Answers">By path, with the number of each instance; empty where the question was passed over.</param>
public sealed record Submission(string Key, string Form, string Version, bool IsOpen, IReadOnlyDictionary<string, string> Answers);
