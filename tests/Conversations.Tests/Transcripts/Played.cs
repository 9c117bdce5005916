using System.Collections.Concurrent;

namespace ChatAssist.Conversations.Tests.Transcripts;

/// <summary>Every transcript as it goes, with each message word by word.</summary>
internal static class Played
{
    public static readonly string Folder = Path.Combine(Golden.Tests, "Transcripts");

    private static readonly ConcurrentDictionary<string, Transcript> Chats = new(StringComparer.Ordinal);

    public static TheoryData<string> Files => [.. Found().Select(file => new TheoryDataRow<string>(file) { TestDisplayName = file })];

    public static IEnumerable<Transcript> All => Found().Select(Of);

    public static Transcript Of(string file) => Chats.GetOrAdd(file, _ => Play(Transcript.Read(Path.Combine(Folder, file))));

    public static IEnumerable<string> Found() => Directory.EnumerateFiles(Folder, "*.yaml", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal);

    private static Transcript Play(Transcript written) =>
        Rehearsal.Play(written with { Chat = [.. written.Chat.Select(step => step with { Text = new Lines([]) })] });
}
