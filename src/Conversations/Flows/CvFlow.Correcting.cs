using ChatAssist.Conversations.Cvs;
using ChatAssist.Conversations.Forms.Filling;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Flows;

/// <summary>What is the CV's own, its name and its number, is corrected here; everything else where it was answered, in the profile.</summary>
public sealed partial class CvFlow
{
    // In characters: it stands large on one line or two.
    private const int LongestName = 60;

    private const string OwnName = "name", OwnPhone = "phone", Wanted = "wishes";

    private static Turn<State> Named(State.Naming naming, Input.Message message, Facts facts)
    {
        if (facts.Content.Words.In(message) is CommandWords.Skip) return Next(naming.Choices with { Name = Called(facts) }, facts);
        return NoAnswer.Of(message, facts) is null && PersonName.In(message.Text, LongestName) is { } name
            ? Next(naming.Choices with { Name = name }, facts)
            : AskAgain(naming.Misses, misses => (State)(naming with { Misses = misses }), "cv.name-again", message, facts);
    }

    private static string Called(Facts facts) => facts.Submissions.GetValueOrDefault(ProfileFlow.Form)?.Answers.GetValueOrDefault("called") ?? facts.Person.Called ?? "";

    private static Turn<State> Correct(State.Correcting correcting, Input.Message message, Facts facts) => Choice.Of(ToCorrect("cv.correct", facts), message) switch
    {
        OwnName => Next(correcting.Choices with { Name = null }, facts),
        OwnPhone => Next(correcting.Choices with { WithPhone = null }, facts),
        { } question => Goto(new State.Elsewhere(correcting.Choices)).Do(new Effect.Continue(ProfileFlow.Form, Path(question))),
        null => AskAgain(
            correcting.Misses, misses => (State)(correcting with { Misses = misses }), new Reply("cv.correct-again", []) { Text = ToCorrect("cv.correct-again", facts) },
            NoAnswer.Of(message, facts), facts),
    };

    // Only what can be asked now: of works that were told with their years, how long is not.
    private static Text ToCorrect(string key, Facts facts)
    {
        var profile = Profile(facts);
        bool IsThere(string option) => option switch
        {
            OwnName => true,
            OwnPhone => facts.Chat.Number is not null,
            _ => profile?.Filled.At(Path(option)) is Stop.Ask,
        };
        return facts.Texts[key] with { Options = [.. facts.Texts[key].Options.Where(option => IsThere(option.Name))] };
    }

    private static string Path(string option) => option == Wanted ? "wanted/wishes" : option;
}
