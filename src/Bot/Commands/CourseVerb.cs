using System.CommandLine;

namespace ChatAssist.Bot.Commands;

/// <summary><c>course list</c>: who is in which course. <c>course complete ID --by provider|promoter</c>: it was completed, and who says so.</summary>
internal static class CourseVerb
{
    public static Command Command()
    {
        var list = new Command("list", "Enrolments whose end nobody has confirmed.");
        list.SetAction((_, ct) => Verb.Try(() => OperatorRequest.Post("/operator/enrolments", ct)));
        return new Command("course", "Who is in which course.") { list, Complete() };
    }

    private static Command Complete()
    {
        var id = new Argument<long>("enrolment") { Description = "Its number, as `course list` shows it." };
        var by = new Option<string>("--by") { Description = "Who says so: provider or promoter.", Required = true };
        by.AcceptOnlyFromAmong("provider", "promoter");
        var command = new Command("complete", "Confirm that somebody completed a course.") { id, by };
        command.SetAction((parsed, ct) => Verb.Try(() =>
            OperatorRequest.Post(FormattableString.Invariant($"/operator/enrolments/{parsed.GetValue(id)}/{parsed.GetRequiredValue(by)}"), ct)));
        return command;
    }
}
