using System.Globalization;
using ChatAssist.Conversations.Matching;
using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Flows;

/// <summary>The cards: which comes next, and what stands on it.</summary>
public partial class CoursesFlow
{
    // More would not be read; the strongest come first.
    private const int MostReasons = 2;

    private static Turn<State> First(string? kind, Facts facts) => Best(kind, facts) is [var best, ..] ? Card(best, kind, facts, End()) : Over(facts, End());

    // What was said first in this turn stays in front.
    private static Turn<State> After(long course, string? kind, Facts facts, Turn<State> said) =>
        Best(kind, facts).SkipWhile(fit => fit.Course.Id != course).ElementAtOrDefault(1) is { } next ? Card(next, kind, facts, said) : Over(facts, said);

    // A card that was shown before comes again as it is now, or says that it is gone.
    private static Turn<State> Again(State.Shown shown, Facts facts) => Best(shown.Kind, facts).FirstOrDefault(fit => fit.Course.Id == shown.Course) is { } there
        ? Card(there, shown.Kind, facts, End())
        : Gone(facts);

    private static Turn<State> Gone(Facts facts) => Best(null, facts) is [var best, ..]
        ? Card(best, null, facts, End().Say("courses.gone"))
        : Over(facts, End().Say("courses.gone"));

    private static Turn<State> Card(CourseFit fit, string? kind, Facts facts, Turn<State> said) =>
        (said with { State = new State.Shown(fit.Course.Id, kind) }).Say(new Reply("courses.card", Values(fit, facts)));

    private static Turn<State> Over(Facts facts, Turn<State> said) =>
        (said with { State = new State.NoMore() }).Say(facts.Courses.Count == 0 ? "courses.none" : "courses.no-more");

    // Not those in which the person is already.
    private static IReadOnlyList<CourseFit> Best(string? kind, Facts facts) =>
        CourseOrder.Of(facts.Courses.Where(course => !IsIn(course.Id, facts)), Seeker.Of(facts), facts.Today, kind);

    private static bool IsIn(long course, Facts facts) => facts.File.Enrolments.Any(one => one.Course == course && one.Status is not EnrolmentStatus.Left);

    private static Course? Find(long course, Facts facts) => facts.Courses.FirstOrDefault(one => one.Id == course && one.ClosesOn >= facts.Today);

    private static (string, string)[] Values(CourseFit fit, Facts facts) =>
    [
        ("title", Title(fit.Course, facts)),
        ("provider", fit.Course.Provider),
        ("where", Where(fit.Course, facts)),
        ("cost", Cost(fit.Course, facts)),
        ("starts", fit.Course.StartsOn is { } day ? Text("starts", facts, ("day", facts.Texts.DayInWords(day))) : Text("any-time", facts)),
        ("because", Why(fit.Reasons, facts)),
    ];

    private static string Where(Course course, Facts facts) => course.Municipality is { } code
        ? Text("at", facts, ("place", facts.Content.Places.Find(code)?.Name ?? ""))
        : Text("distance", facts);

    private static string Why(IReadOnlyList<CourseBecause> reasons, Facts facts) => reasons.Count == 0 ? "" : Text(
        "because", facts, ("reasons", string.Join(facts.Texts["courses.and"].Body, reasons.Take(MostReasons).Select(reason => Text($"because-{Word(reason)}", facts)))));

    private static string Title(Course course, Facts facts) => course.Title.GetValueOrDefault(facts.Texts.Language) ?? course.Title["es"];

    private static string Text(string key, Facts facts, params (string Name, string Value)[] values) => Filled(facts.Texts[$"courses.{key}"].Body, values);

    private static string Filled(string body, params (string Name, string Value)[] values) =>
        values.Aggregate(body, (text, value) => text.Replace($"{{{value.Name}}}", value.Value, StringComparison.Ordinal));

    private static string Word(CourseBecause because) => because is CourseBecause.SameMunicipality ? "municipality" : because.ToString().ToLowerInvariant();

    private static string Cost(Course course, Facts facts) =>
        course.Cost == 0 ? Text("free", facts) : Text("cost", facts, ("cost", course.Cost.ToString("#,##0", CultureInfo.InvariantCulture)));

    // "¿Cuánto cuesta?" at a card is asked of the course: that the programme is free is no answer to it.
    private static Turn<State>? Price(State.Shown shown, Input input, Facts facts) =>
        input is Input.Message message && Faq.In(message, facts.Content.Faq) is { Topic: "cost" } && Find(shown.Course, facts) is { } course
            ? Goto(shown).Say("courses.price", ("cost", Cost(course, facts))).Say("courses.card-again")
            : null;
}
