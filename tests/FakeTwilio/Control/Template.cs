namespace ChatAssist.FakeTwilio.Control;

/// <summary>A template of the account, as somebody made it in the provider's console and WhatsApp judged it.</summary>
/// <param name="Body">With <c>{{1}}</c> where a variable goes.</param>
/// <param name="Approval">unsubmitted, received, pending, approved, rejected, paused or disabled.</param>
internal sealed record Template(string FriendlyName, string Language, string Body, IReadOnlyDictionary<string, string>? Variables = null, string Approval = "approved");
