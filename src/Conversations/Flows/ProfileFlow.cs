using System.Text.Json.Nodes;

namespace ChatAssist.Conversations.Flows;

/// <summary>The profile is a questionnaire like any other; only its people are older. Version 1 was a flow of its own, of seven questions.</summary>
public sealed class ProfileFlow() : FormFlow(Form)
{
    public const string Form = "profile";

    public override int Version => 2;

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
