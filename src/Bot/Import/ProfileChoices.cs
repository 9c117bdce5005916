namespace ChatAssist.Bot.Import;

/// <summary>What the profile offers to choose from: files say it by the same names.</summary>
internal static class ProfileChoices
{
    public static IReadOnlyList<string> Of(Conversations.Knowledge.Content content, string question) =>
        [.. content.Forms.Current("profile").Question(question)!.Choices!.Choices.Select(choice => choice.Name)];
}
