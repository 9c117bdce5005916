using ChatAssist.Bot.Commands;

return await CommandLine.Run(args);
