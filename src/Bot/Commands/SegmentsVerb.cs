using ChatAssist.Bot.Content;
using ChatAssist.Conversations.Rendering;
using Spectre.Console;

namespace ChatAssist.Bot.Commands;

/// <summary><c>segments</c>: every text of the catalogue as SMS, and its estimated price where one is known.</summary>
internal static class SegmentsVerb
{
    public static Task<int> Run(string[] args, CancellationToken ct)
    {
        var country = Verb.Settings(args).Programme.Programme.Country;
        var table = new Table().AddColumns("text", "language", "encoding", "characters", "segments", $"price in {country}");
        var price = ChannelFiles.Prices(ContentFiles.Folder).In("sms", country);
        foreach (var texts in ContentFiles.Load(ContentFiles.Folder).Languages.Values)
            foreach (var text in texts.ByKey.Values)
            {
                var sms = Renderer.Render([new Said(text, [])], Surface.Sms);
                var size = SmsSegments.Measure(string.Concat(sms.Select(message => message.Body)));
                table.AddRow(text.Key, texts.Language, size.Encoding, $"{size.Units}", $"{size.Segments}",
                    price is { Each: { } each } ? FormattableString.Invariant($"{each * size.Segments} {price.Currency}") : "unknown");
            }
        AnsiConsole.Write(table);
        return Task.FromResult(Verb.Done);
    }
}
