using System.Text.Json.Nodes;
using ChatAssist.Conversations.Forms.Filling;
using ChatAssist.Conversations.Placing;

namespace ChatAssist.Conversations.Flows;

/// <summary>The profile is a questionnaire like any other; only its people are older. Version 1 was a flow of its own, of seven questions.</summary>
public sealed class ProfileFlow() : FormFlow(Form)
{
    public const string Form = "profile";

    public override int Version => 2;

    // What is corrected for the CV is shown there.
    private protected override bool IsReviewed(Round round) => !CvFlow.Corrects(round.Facts) && base.IsReviewed(round);

    // Whoever wants a call is asked where to, before what follows.
    private protected override Turn<State> Ended(Turn<State> turn, Round round, Ending ending) =>
        Then(turn, round, ending) is var then && ending is Ending.Complete && ContactHours.IsCall(round.Filled.Value("hours")) && round.Facts.Chat.HasUnaskedNumber
            ? Instead(then, new Effect.Continue(NumberFlow.Name, then.Effects.OfType<Effect.Continue>().LastOrDefault()?.Flow))
            : then;

    // Who lacks something is offered help first; then the CV that waits for it goes on.
    private static Turn<State> Then(Turn<State> turn, Round round, Ending ending) => round.Facts switch
    {
        _ when ending is not Ending.Complete => turn,
        var facts when CvFlow.Corrects(facts) => Instead(turn with { Replies = [] }, new Effect.Resume()),
        _ when ReferralFlow.In(round.Filled.Answers).Count > 0 => Instead(turn, new Effect.Continue(ReferralFlow.Name)),
        { Chat.Session.Paused.Flow: CvFlow.Name } => Instead(turn, new Effect.Resume()),
        _ => turn,
    };

    private static Turn<State> Instead(Turn<State> turn, Effect then) => turn with { Effects = [.. turn.Effects.Where(effect => effect is not (Effect.Continue or Effect.Resume)), then] };

    // The same question is open: "asking age" is at "age" now, a half-told place at "municipality", a work at "work".
    protected override string Upcast(int version, string json)
    {
        if (version != 1 || JsonNode.Parse(json) is not JsonObject state) return base.Upcast(version, json);
        state["submission"] = Form;
        state["at"] = (string?)state["$type"] switch
        {
            "asking" when (string?)state["question"] is "wishes" => "wanted/wishes",
            "asking" => (string?)state["question"],
            "matching" => "work",
            _ => "municipality",
        };
        state.Remove("question");
        return state.ToJsonString();
    }
}
