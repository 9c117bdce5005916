using System.CommandLine;
using System.Net.Http.Json;
using ChatAssist.Bot.Operator;

namespace ChatAssist.Bot.Commands;

/// <summary><c>answer</c>: the applications without one. <c>answer APPLICATION …</c>: what the company told somebody of the programme.</summary>
internal static class AnswerVerb
{
    public static Command Command()
    {
        var application = new Argument<long?>("application") { Description = "The application's number; without it those without an answer are listed.", Arity = ArgumentArity.ZeroOrOne };
        var interview = new Option<string?>("--interview") { Description = "Day and hour in the programme's zone: \"2026-12-03 09:00\"." };
        var place = new Option<string?>("--place") { Description = "Where the interview is, and whom to ask for." };
        var refused = new Option<bool>("--refused") { Description = "Not this time." };
        var filled = new Option<bool>("--filled") { Description = "Somebody else has the post." };
        var command = new Command("answer", "A company's answer to an application, which the person is told.") { application, interview, place, refused, filled };
        command.Validators.Add(given =>
        {
            var answers = new[] { given.GetValue(interview) is not null, given.GetValue(refused), given.GetValue(filled) }.Count(one => one);
            if (answers != (given.GetValue(application) is null ? 0 : 1) || (given.GetValue(place) is null) != (given.GetValue(interview) is null))
                given.AddError("answer: an application's number goes with --interview and --place, with --refused or with --filled");
        });
        command.SetAction((parsed, ct) => Verb.Try(() => parsed.GetValue(application) is { } number
            ? Tell(number, new(parsed.GetValue(interview), parsed.GetValue(place), parsed.GetValue(filled)), ct)
            : OperatorRequest.Post("/operator/answers", ct)));
        return command;
    }

    private static async Task<int> Tell(long application, PacketEndpoints.AnswerRequest request, CancellationToken ct)
    {
        using var content = JsonContent.Create(request);
        return await OperatorRequest.Post(FormattableString.Invariant($"/operator/answers/{application}"), content, ct);
    }
}
