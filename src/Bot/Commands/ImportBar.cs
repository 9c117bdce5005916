using System.Globalization;
using Spectre.Console;

namespace ChatAssist.Bot.Commands;

/// <summary>How far a file is, on a terminal. Where stderr is none, nothing: a script wants the report only.</summary>
internal static class ImportBar
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(150);

    /// <param name="progress">Where the service tells it: <c>25/1000</c>.</param>
    /// <param name="answer">Ends when the report is there; its failure is for whoever awaits it.</param>
    public static Task Show(HttpClient service, string progress, Task answer, CancellationToken ct) => Console.IsErrorRedirected
        ? Task.CompletedTask
        : AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }).Progress().StartAsync(async console =>
        {
            var bar = console.AddTask("rows");
            while (await Task.WhenAny(answer, Task.Delay(Between, ct)) != answer) Move(bar, await service.GetStringAsync(progress, ct));
            bar.Value = bar.MaxValue;
        });

    private static void Move(ProgressTask bar, string told)
    {
        if (told.Split('/') is not [var done, var total]) return;
        bar.MaxValue = double.Parse(total, CultureInfo.InvariantCulture);
        bar.Value = double.Parse(done, CultureInfo.InvariantCulture);
    }
}
