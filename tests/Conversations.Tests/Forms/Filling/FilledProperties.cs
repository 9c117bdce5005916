using ChatAssist.Conversations.Forms;
using ChatAssist.Conversations.Forms.Filling;
using FsCheck;
using FsCheck.Fluent;

namespace ChatAssist.Conversations.Tests.Forms.Filling;

/// <summary>Whatever the form and whatever is answered.</summary>
public sealed class FilledProperties
{
    // A repeat stops at fifty; the draws run out long before.
    private const int Longest = 2000;

    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(300).WithQuietOnSuccess(true);

    private static readonly Arbitrary<int[]> Draws = Gen.Choose(0, 1000).ArrayOf(200).ToArbitrary();

    [Fact]
    public void A_form_always_ends() => ForAll((form, walker) =>
        Assert.Null(walker.ToTheEnd(Walker.Begin(form), Longest).Next));

    [Fact]
    public void No_skipped_branch_leaves_an_answer() => ForAll((form, walker) =>
    {
        var filled = walker.Wavering(Walker.Begin(form), 30);
        Assert.All(filled.Answers.Keys, path => Assert.True(IsRelevant(filled, path), $"{path} is kept, and not relevant"));
    });

    [Fact]
    public void Every_choice_that_is_kept_is_offered() => ForAll((form, walker) =>
    {
        var filled = walker.Wavering(Walker.Begin(form), 30);
        Assert.All(filled.Stops.OfType<Stop.Ask>().Where(stop => stop.Question is { ChoiceFilter: not null }), stop =>
        {
            var offered = stop.Question.ChoiceFilter!.Passing(filled.Scope(stop.Path)).Select(place => stop.Question.Choices!.Choices[place].Name);
            Assert.Empty(filled.Value(stop.Path).Split(' ', StringSplitOptions.RemoveEmptyEntries).Except(offered, StringComparer.Ordinal));
        });
    });

    [Fact]
    public void Every_question_that_is_asked_is_relevant() => ForAll((form, walker) =>
    {
        var filled = walker.Wavering(Walker.Begin(form), 30);
        Assert.All(filled.Stops, stop => Assert.True(IsRelevant(filled, stop.Path), stop.Path));
    });

    [Fact]
    public void Walking_back_and_forward_ends_in_the_same_answers() => ForAll((form, walker) =>
    {
        var filled = walker.ToTheEnd(Walker.Begin(form), Longest);
        var again = filled;
        for (var stop = filled.Stops.LastOrDefault(stop => stop is not Stop.Say); stop is not null; stop = again.Before(stop.Path))
            again = again.With(stop.Path, again.Answers[stop.Path]);
        Assert.Equal(Told(filled), Told(again));
    });

    [Fact]
    public void The_same_answers_in_another_order_are_the_same_form() => ForAll((form, walker) =>
    {
        var filled = walker.Wavering(Walker.Begin(form), 30);
        var moment = new Moment(World.Monday, "es", Phone: null);
        Assert.Equal(Told(filled), Told(Filled.Of(form, filled.Answers.Reverse().ToDictionary(StringComparer.Ordinal), moment)));
    });

    [Fact]
    public void Progress_never_says_more_than_there_is() => ForAll((form, walker) =>
    {
        var filled = walker.Wavering(Walker.Begin(form), 30);
        Assert.All(filled.Stops.OfType<Stop.Ask>(), stop =>
        {
            var (at, of) = filled.Progress(stop.Path);
            Assert.InRange(at, 1, of);
        });
    });

    private static void ForAll(Action<Form, Walker> check) =>
        Prop.ForAll(AnyForm.Form, Draws, (form, draws) => check(form, new Walker(draws))).Check(Often);

    // Asked of the expressions themselves, of the item and of all it stands in.
    private static bool IsRelevant(Filled filled, string path)
    {
        var steps = path.Split('/');
        return Enumerable.Range(1, steps.Length).All(length =>
        {
            var at = string.Join('/', steps.Take(length));
            return filled.Form.At(at)!.Relevant?.Evaluate(filled.Scope(at)).IsTrue ?? true;
        });
    }

    private static string Told(Filled filled) =>
        string.Join('\n', filled.Answers.OrderBy(answer => answer.Key, StringComparer.Ordinal).Select(answer => $"{answer.Key} = {answer.Value}"));
}
