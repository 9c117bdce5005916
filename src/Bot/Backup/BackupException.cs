namespace ChatAssist.Bot.Backup;

/// <summary>A backup or a restore is refused: one line for the operator. Nothing was changed.</summary>
internal sealed class BackupException(string why) : Exception(why);
