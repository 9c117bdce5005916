namespace ChatAssist.Conversations.Tests.Transcripts;

/// <summary>Every file Transcripts/{flow}/{name}.yaml is a test. A new chat: write its steps, then UPDATE_GOLDEN=1, then read what it says.</summary>
public sealed class TranscriptTests
{
    public static TheoryData<string> Flows => [.. World.Flows.All.Select(flow => flow.Key)];

    [Theory]
    [MemberData(nameof(Played.Files), MemberType = typeof(Played))]
    public void A_chat_goes_as_written(string file)
    {
        var path = Path.Combine(Played.Folder, file);
        var written = Transcript.Read(path);
        var played = Rehearsal.Play(written);
        if (Golden.Updating) Golden.Write(path, TranscriptWriter.Write(played));
        else if (Difference(written, played) is { } difference) Assert.Fail($"{written.About}\n\n{difference}");
    }

    [Theory]
    [MemberData(nameof(Flows))]
    public void Every_flow_has_a_chat(string flow) => Assert.Contains(Played.Found(), file => file.StartsWith($"{flow}/", StringComparison.Ordinal));

    [Fact]
    public void Every_file_is_in_the_form_that_updating_writes() => Assert.All(Played.Found(), file =>
        Assert.Equal(TranscriptWriter.Write(Transcript.Read(Path.Combine(Played.Folder, file))), File.ReadAllText(Path.Combine(Played.Folder, file))));

    // The chat up to the first step that went otherwise; of that step what was expected (-) and what came (+).
    private static string? Difference(Transcript written, Transcript played)
    {
        var steps = written.Chat.Zip(played.Chat, (expected, actual) => (Expected: Text(expected), Actual: Text(actual))).ToList();
        var failed = steps.FindIndex(step => !step.Expected.SequenceEqual(step.Actual, StringComparer.Ordinal));
        if (failed < 0) return null;
        var (expected, actual) = steps[failed];
        return string.Join('\n',
        [
            .. steps.Take(failed).SelectMany(step => step.Actual).Select(line => $"  {line}"),
            .. expected.Select(line => actual.Contains(line, StringComparer.Ordinal) ? $"  {line}" : $"- {line}"),
            .. actual.Except(expected, StringComparer.Ordinal).Select(line => $"+ {line}"),
        ]);
    }

    private static List<string> Text(ChatStep step) => [.. TranscriptWriter.Write(step)];
}
