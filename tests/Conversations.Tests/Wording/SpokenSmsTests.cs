using ChatAssist.Conversations.Rendering;
using ChatAssist.Conversations.Tests.Transcripts;

namespace ChatAssist.Conversations.Tests.Wording;

/// <summary>What really goes out in the chats: one short SMS, and one message a turn.</summary>
public sealed class SpokenSmsTests
{
    private const double MostMessagesATurn = 1.1;

    [Theory]
    [MemberData(nameof(Played.Files), MemberType = typeof(Played))]
    public void An_SMS_of_a_chat_is_one_segment_in_the_short_alphabet(string file)
    {
        foreach (var step in Sms(Played.Of(file)))
            foreach (var message in step.Text!.All)
                Assert.True(SmsSegments.Measure(message) is { Encoding: "GSM-7" } sms && (sms.Segments == 1 || MayBeLonger(step)), message);
    }

    [Fact]
    public void A_turn_says_one_message()
    {
        var turns = Played.All.SelectMany(chat => chat.Chat).Where(step => step.Text?.All.Count > 0).ToList();
        var average = turns.Average(turn => turn.Text!.All.Count);
        Assert.True(average <= MostMessagesATurn, $"{average:0.00} messages a turn; most:\n{string.Join('\n', turns.Where(turn => turn.Text!.All.Count > 1).Select(Keys))}");
    }

    private static bool MayBeLonger(ChatStep step) => step.Hears!.All.Any(SegmentBudget.MayBeLonger);

    private static string Keys(ChatStep step) => string.Join(", ", step.Hears!.All);

    private static IEnumerable<ChatStep> Sms(Transcript chat)
    {
        var channel = (string)chat.Person.GetValueOrDefault("channel", "");
        foreach (var step in chat.Chat)
        {
            channel = step.Channel ?? channel;
            if (channel == "sms" && step.Text is not null) yield return step;
        }
    }
}
