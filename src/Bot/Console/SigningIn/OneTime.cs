namespace ChatAssist.Bot.Staff.SigningIn;

/// <summary>A password for the first sign-in.</summary>
/// <param name="Until">Real time, Unix milliseconds: later it lets nobody in.</param>
internal sealed record OneTime(string Password, long Until);
