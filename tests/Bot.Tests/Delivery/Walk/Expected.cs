using System.Collections.Concurrent;
using ChatAssist.Data;

namespace ChatAssist.Bot.Tests.Delivery.Walk;

/// <summary>A message that a turn decided to send: <c>conversation:turn:ordinal</c>.</summary>
internal sealed record Said(long Conversation, int Turn, string Body)
{
    /// <summary>A stop or a promoter made void what was not sent.</summary>
    public bool IsVoid { get; set; }

    public bool WasTaken { get; set; }

    /// <summary>The provider's answer to it was no answer; it may have been taken.</summary>
    public bool IsUnclear { get; set; }
}

/// <summary>What may be sent next, by the rules and without a look at the database. What breaks them is told at the end of the step.</summary>
internal sealed class Expected
{
    private readonly List<Said> all = [];
    private readonly ConcurrentQueue<string> broken = new();

    public IReadOnlyList<Said> All => all;

    public void Says(Said said) => all.Add(said);

    public void Void(long conversation) => Of(conversation).ToList().ForEach(said => said.IsVoid = true);

    public Said this[string body] => all.Single(said => said.Body == body);

    public void Holds() => Assert.Empty(broken);

    /// <summary>A request is made.</summary>
    public void Arriving(OutgoingMessage message)
    {
        var said = this[message.Body];
        if (said.WasTaken) broken.Enqueue($"{said.Body} is sent again");
        if (said.IsVoid) broken.Enqueue($"{said.Body} is sent though it was void");
        var before = Of(said.Conversation).TakeWhile(each => each != said).FirstOrDefault(each => !each.WasTaken && !each.IsVoid && !MayBeOvertaken(each, said));
        if (before is not null) broken.Enqueue($"{said.Body} is sent before {before.Body}");
        said.IsUnclear = false;
    }

    // The one exception: a later turn does not wait for an unclear message, nor for what that holds back.
    private bool MayBeOvertaken(Said earlier, Said by) => earlier.Turn != by.Turn
        && Of(earlier.Conversation).TakeWhile(each => each != earlier).Append(earlier).Any(each => each.Turn == earlier.Turn && each.IsUnclear);

    private IEnumerable<Said> Of(long conversation) => all.Where(said => said.Conversation == conversation);
}
