using ChatAssist.Bot.Staff.SigningIn;

namespace ChatAssist.Bot.Tests.Staff;

/// <summary>Codes as every app makes them: the vectors of https://www.rfc-editor.org/rfc/rfc6238#appendix-B, their last six digits.</summary>
public sealed class TotpTests
{
    // "12345678901234567890".
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(seconds);

        Assert.Equal(code, Totp.CodeAt(Key, now));
        Assert.Equal(seconds / 30, Totp.StepOf(Key, $" {code[..3]} {code[3..]}", now));
    }

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void A_clock_may_be_half_a_minute_off(int seconds, bool counts)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1111111110);

        Assert.Equal(counts, Totp.StepOf(Key, Totp.CodeAt(Key, now.AddSeconds(seconds)), now) is not null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("28708")]
    [InlineData("2870820")]
    [InlineData("٢٨٧٠٨٢")]
    public void What_is_no_code_counts_for_nothing(string code) => Assert.Null(Totp.StepOf(Key, code, DateTimeOffset.FromUnixTimeSeconds(59)));

    [Fact]
    public void A_key_is_new_each_time() => Assert.NotEqual(Totp.NewKey(), Totp.NewKey());
}
