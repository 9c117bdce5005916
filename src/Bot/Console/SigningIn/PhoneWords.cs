namespace ChatAssist.Bot.Staff.SigningIn;

/// <summary>Why a phone is not kept, as a key of the words.</summary>
internal static class PhoneWords
{
    public static string Of(PhoneResult result) => result switch
    {
        PhoneResult.NotANumber => "phone.not-a-number",
        PhoneResult.NoChannel => "phone.no-channel",
        PhoneResult.OfAnother => "phone.of-another",
        PhoneResult.OfSomebody => "phone.of-somebody",
        _ => "phone.no-account",
    };
}
