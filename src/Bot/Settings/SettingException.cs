namespace ChatAssist.Bot.Settings;

/// <summary>A setting is missing or wrong. The start ends with this one line: the key and what it should be.</summary>
internal sealed class SettingException(string key, string shouldBe) : Exception($"{key}: {shouldBe}");
